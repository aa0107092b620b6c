import { FieldProblem, text } from "../http/fields";
import { pageOf, pageSize, pageToken } from "../http/paging";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { coversPerson } from "../state/contact-range";
import { idOf, type Person } from "../state/directory";
import type { Tenant } from "../state/tenant";
import {
  checkIdTypes,
  contact,
  idTypes,
  requireDepartment,
  requireRoot,
  userAnswer,
} from "./contact-common";

/** Static paths come before `/:user_id`. */
export const userRows = [
  row({
    ...contact,
    path: "/open-apis/contact/v3/users/batch",
    query: idTypes,
    handler: ({ tenant, raw, query }) => {
      checkIdTypes(tenant, query);
      const asked = raw.search.getAll("user_ids");
      if (asked.length === 0) throw new FieldProblem("missing", "user_ids", "user_ids is required");
      if (asked.length > 50) throw new FieldProblem("value", "user_ids", "at most 50 user_ids");
      const found = asked
        .flatMap((id) => tenant.directory.person(id, query.user_id_type) ?? [])
        .filter((person) => inRange(tenant, person));
      if (found.length < asked.length && tenant.settings.batchUnknown === "fail") {
        throw new Refusal(41050, "no user authority error", 403);
      }
      const items = found.map((person) => userAnswer(tenant, person, query));
      return items.length > 0 ? { items } : {};
    },
  }),
  row({
    ...contact,
    path: "/open-apis/contact/v3/users/find_by_department",
    query: {
      ...idTypes,
      department_id: text,
      page_size: pageSize(50, 10),
      page_token: pageToken,
    },
    handler: ({ tenant, path, query }) => {
      checkIdTypes(tenant, query);
      const asked = query.department_id;
      const id = asked === "0" ? requireRoot(tenant) : requireDepartment(tenant, asked, query).id;
      const members = tenant.directory.members(id);
      return pageOf(`${path} ${id}`, members, query, (each) => userAnswer(tenant, each, query));
    },
  }),
  row({
    ...contact,
    path: "/open-apis/contact/v3/users/:user_id",
    query: idTypes,
    handler: ({ tenant, params, query }) => {
      checkIdTypes(tenant, query);
      const person = tenant.directory.person(params.user_id ?? "", query.user_id_type);
      if (!person) throw new Refusal(41012, "user id invalid error");
      if (!inRange(tenant, person)) throw new Refusal(41050, "no user authority error", 403);
      return { user: userAnswer(tenant, person, query) };
    },
  }),
  row({
    ...contact,
    path: "/open-apis/contact/v3/scopes",
    query: { ...idTypes, page_size: pageSize(100, 50), page_token: pageToken },
    handler: ({ tenant, path, query }) => {
      checkIdTypes(tenant, query);
      const { departments, people } = granted(tenant);
      const page = pageOf(path, departments, query, (each) =>
        query.department_id_type === "department_id" ? each.id : each.openId,
      );
      return {
        has_more: page.has_more,
        ...(page.page_token === undefined ? {} : { page_token: page.page_token }),
        department_ids: page.items ?? [],
        user_ids: people.map((person) => idOf(person, query.user_id_type)),
        group_ids: [],
      };
    },
  }),
];

function inRange({ directory, contactRange }: Tenant, person: Person): boolean {
  return coversPerson(directory, contactRange, person);
}

/** First-level departments and people of the company itself, or what was granted instead. */
function granted({ directory, contactRange }: Tenant) {
  if (!contactRange)
    return { departments: directory.children("0"), people: directory.members("0") };
  return {
    departments: contactRange.departments.flatMap(
      (id) => directory.department(id, "department_id") ?? [],
    ),
    people: contactRange.users
      .flatMap((id) => directory.person(id) ?? [])
      .filter(({ lastDay }) => lastDay === undefined),
  };
}
