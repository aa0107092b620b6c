import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ExceptionsScreen } from "@/components/exceptions/exceptions-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).exceptions.title,
});

const ExceptionsPage = async () => {
  const viewer = await viewerOrSignIn();
  // Whoever heads nobody finds their own days there, with what can still be corrected first.
  if (viewer.role === "employee") redirect("/me");
  return <ExceptionsScreen viewer={viewer} />;
};

export default ExceptionsPage;
