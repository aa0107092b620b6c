import type { Metadata } from "next";
import { headers } from "next/headers";
import { MeScreen } from "@/components/me/me-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).me.title,
});

const MePage = async () => <MeScreen viewer={await viewerOrSignIn()} />;

export default MePage;
