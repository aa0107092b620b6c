import type { Metadata } from "next";
import { headers } from "next/headers";
import { Missing } from "@/components/shell/missing";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).pages.notFound.title,
});

const NotFound = () => (
  <main className="mx-auto max-w-lg py-16">
    <Missing />
  </main>
);

export default NotFound;
