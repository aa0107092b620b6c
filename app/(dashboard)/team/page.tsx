import { redirect } from "next/navigation";
import { TeamScreen } from "@/components/team/team-screen";
import { viewerOrSignIn } from "../viewer";

const TeamPage = async () => {
  const viewer = await viewerOrSignIn();
  if (viewer.role === "employee") redirect("/me");
  return <TeamScreen viewer={viewer} />;
};

export default TeamPage;
