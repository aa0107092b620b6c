import type { Metadata } from "next";
import { headers } from "next/headers";
import { LazyShell } from "@/components/shell/lazy-shell";
import { Missing } from "@/components/shell/missing";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerIfAny } from "./(dashboard)/viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).pages.notFound.title,
});

/** Whoever is signed in can go on from here as from any other page. */
const NotFound = async () => {
  const viewer = await viewerIfAny();
  if (viewer)
    return (
      <LazyShell viewer={viewer}>
        <Missing />
      </LazyShell>
    );
  return (
    <main className="mx-auto max-w-lg py-16">
      <Missing />
    </main>
  );
};

export default NotFound;
