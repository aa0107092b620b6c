import { flag } from "../http/fields";
import { pageOf, pageSize, pageToken } from "../http/paging";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import {
  checkIdTypes,
  contact,
  departmentAnswer,
  idTypes,
  requireDepartment,
  requireRoot,
} from "./contact-common";

export const departmentRows = [
  row({
    ...contact,
    path: "/open-apis/contact/v3/departments/:department_id/children",
    query: {
      ...idTypes,
      fetch_child: flag,
      page_size: pageSize(50, 10),
      page_token: pageToken,
    },
    handler: ({ tenant, path, params, query }) => {
      checkIdTypes(tenant, query);
      const { directory } = tenant;
      const asked = params.department_id ?? "";
      const parent = asked === "0" ? requireRoot(tenant) : childrenRoot(tenant, asked, query);
      const all = query.fetch_child ? directory.below(parent) : directory.children(parent);
      const list = `${path} ${query.fetch_child}`;
      return pageOf(list, all, query, (each) => departmentAnswer(tenant, each, query));
    },
  }),
  row({
    ...contact,
    path: "/open-apis/contact/v3/departments/:department_id",
    query: idTypes,
    handler: ({ tenant, params, query }) => {
      checkIdTypes(tenant, query);
      const id = params.department_id ?? "";
      if (id === "0") throw new Refusal(40002, "root department is not allowed");
      return { department: departmentAnswer(tenant, requireDepartment(tenant, id, query), query) };
    },
  }),
];

function childrenRoot(...asked: Parameters<typeof requireDepartment>): string {
  try {
    return requireDepartment(...asked).id;
  } catch (error) {
    const hidden = error instanceof Refusal && error.code === 40004;
    throw hidden ? new Refusal(40014, "no parent department authority error", 403) : error;
  }
}
