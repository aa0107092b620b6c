import { periodOf } from "@/components/day/period";
import { firstPageOf, isWholePage } from "@/components/team/first-page";
import { NoTeam } from "@/components/team/no-team";
import { TeamScreen } from "@/components/team/team-screen";
import { queries } from "@/lib/queries";
import { getTeam } from "@/lib/services/team";
import { FromStore, stored } from "../from-store";
import { viewerOrSignIn } from "../viewer";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What else of an address decides whom and which days the grid asks for. */
const ELSEWHERE = ["month", "cycle", "departmentId"];

const TeamPage = async ({ searchParams }: Props) => {
  const viewer = await viewerOrSignIn();
  if (viewer.role === "employee") return <NoTeam />;
  const address = await searchParams;
  const { range } = periodOf(null, 1, viewer.today);
  const isPlain = ELSEWHERE.every((name) => address[name] === undefined);
  return (
    <FromStore
      reads={isPlain ? [stored(queries.team, getTeam, firstPageOf(range), isWholePage)] : []}
    >
      <TeamScreen viewer={viewer} />
    </FromStore>
  );
};

export default TeamPage;
