import { relative } from "node:path";
import { z } from "zod";

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** The tests that failed by file and title; a file that could not be loaded by its first line of error. */
export const failuresOfVitest = (json: unknown): string[] =>
  vitestReport.parse(json).testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${file}: ${message.split("\n")[0]}`];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });

const suite = z.object({
  specs: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});
type Suite = z.infer<typeof suite>;

const failuresIn = ({ specs, suites = [] }: Suite): string[] => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName }) => `${file} [${projectName}]: ${title}`),
  ),
  ...suites.flatMap(failuresIn),
];

/** The journeys that failed by file, project and title. */
export const failuresOfPlaywright = (json: unknown): string[] =>
  z
    .object({ suites: z.array(suite) })
    .parse(json)
    .suites.flatMap(failuresIn);
