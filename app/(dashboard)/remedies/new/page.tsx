import type { Metadata } from "next";
import { headers } from "next/headers";
import { NewRemedyScreen } from "@/components/remedies/new-remedy-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).remedyForm.title,
});

const NewRemedyPage = async () => <NewRemedyScreen viewer={await viewerOrSignIn()} />;

export default NewRemedyPage;
