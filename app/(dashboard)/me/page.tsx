import type { Metadata } from "next";
import { headers } from "next/headers";
import { stillArriving } from "@/components/day/arriving";
import { recentDays } from "@/components/day/unresolved";
import { MeScreen } from "@/components/me/me-screen";
import { queries } from "@/lib/queries";
import { getDays } from "@/lib/services/days";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { FromStore, stored } from "../from-store";
import { viewerOrSignIn } from "../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).me.title,
});

const MePage = async () => {
  const viewer = await viewerOrSignIn();
  const days = { id: viewer.employeeId, ...recentDays(viewer.today) };
  return (
    <FromStore reads={[stored(queries.days, getDays, days, (data) => !stillArriving(data))]}>
      <MeScreen viewer={viewer} />
    </FromStore>
  );
};

export default MePage;
