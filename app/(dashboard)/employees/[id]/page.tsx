import { EmployeeScreen } from "@/components/employees/employee-screen";
import { viewerOrSignIn } from "../../viewer";

type Props = { params: Promise<{ id: string }> };

const EmployeePage = async ({ params }: Props) => {
  const { id } = await params;
  const employeeId = decodeURIComponent(id);
  const viewer = await viewerOrSignIn();
  return <EmployeeScreen viewer={viewer} employeeId={employeeId} />;
};

export default EmployeePage;
