import { Missing } from "@/components/shell/missing";

const NotFound = () => <Missing />;

export default NotFound;
