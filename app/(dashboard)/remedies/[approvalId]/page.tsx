import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { StoryScreen } from "@/components/remedies/story/story-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../../viewer";

type Props = { params: Promise<{ approvalId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).story.page,
});

/** What stands in the address is no id when it cannot even be read. */
const readId = (written: string): string | null => {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
};

const StoryPage = async ({ params }: Props) => {
  const id = readId((await params).approvalId);
  if (id === null) notFound();
  return <StoryScreen key={id} viewer={await viewerOrSignIn()} id={id} />;
};

export default StoryPage;
