import { NoTeam } from "@/components/team/no-team";
import { TeamScreen } from "@/components/team/team-screen";
import { viewerOrSignIn } from "../viewer";

const TeamPage = async () => {
  const viewer = await viewerOrSignIn();
  return viewer.role === "employee" ? <NoTeam /> : <TeamScreen viewer={viewer} />;
};

export default TeamPage;
