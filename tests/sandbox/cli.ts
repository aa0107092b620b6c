import { parseArgs } from "node:util";
import { startSandbox } from "./server";

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    host: { type: "string" },
    heads: { type: "string" },
    now: { type: "string" },
    "app-id": { type: "string" },
    "app-secret": { type: "string" },
    redirect: { type: "string", multiple: true },
    rate: { type: "string" },
  },
});

/** A clock that starts at the given time and runs on from there. */
function clockFrom(text: string): () => number {
  const start = Date.parse(text);
  if (Number.isNaN(start)) throw new Error(`--now ${text} is not a date`);
  const started = Date.now();
  return () => start + Date.now() - started;
}

const sandbox = await startSandbox({
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values.host === undefined ? {} : { host: values.host }),
  ...(values.heads === undefined ? {} : { headCount: Number(values.heads) }),
  ...(values.now === undefined ? {} : { now: clockFrom(values.now) }),
  ...(values["app-id"] === undefined ? {} : { appId: values["app-id"] }),
  ...(values["app-secret"] === undefined ? {} : { appSecret: values["app-secret"] }),
  ...(values.redirect === undefined ? {} : { redirectUris: values.redirect }),
  ...(values.rate === undefined ? {} : { ratePerSecond: Number(values.rate) }),
});
const { url, appId, appSecret } = sandbox;
process.stdout.write(`${JSON.stringify({ url, appId, appSecret })}\n`);

const stop = () => void sandbox.close().then(() => process.exit(0));
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
