import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { EmployeeScreen } from "@/components/employees/employee-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../../viewer";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).domain.punchResults,
});

/** What stands in the address is no person's id when it cannot even be read. */
const readId = (written: string): string | null => {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
};

const EmployeePage = async ({ params }: Props) => {
  const employeeId = readId((await params).id);
  if (employeeId === null) notFound();
  const viewer = await viewerOrSignIn();
  return <EmployeeScreen key={employeeId} viewer={viewer} employeeId={employeeId} />;
};

export default EmployeePage;
