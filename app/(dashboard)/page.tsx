import { redirect } from "next/navigation";
import { homeOf } from "@/components/shell/navigation";
import { viewerOrSignIn } from "./viewer";

const HomePage = async (): Promise<never> => redirect(homeOf((await viewerOrSignIn()).role));

export default HomePage;
