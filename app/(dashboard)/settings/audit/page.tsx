import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AuditScreen } from "@/components/settings/audit/audit-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).audit.title,
});

const AuditPage = async () => {
  const viewer = await viewerOrSignIn();
  if (viewer.role !== "admin") notFound();
  return <AuditScreen viewer={viewer} />;
};

export default AuditPage;
