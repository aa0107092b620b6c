import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { avatarOf, USER_ID_SCOPE } from "./contact-common";

/** Errors of this endpoint come with HTTP 200. */
const refuse = (code: number, message: string) => new Refusal(code, message, 200);

export const userInfoRows = [
  row({
    method: "GET",
    path: "/open-apis/authen/v1/user_info",
    family: "authen",
    tier: "contact",
    auth: "user",
    scopes: [],
    query: {},
    body: {},
    handler: ({ world, tenant, raw }) => {
      const token = world.signIns.user(raw.bearer);
      if (!token || token.expiresAt <= tenant.clock.second()) {
        throw refuse(20005, "The user access token passed is invalid. Please check the value");
      }
      const person = tenant.directory.person(token.userId);
      if (!person) throw refuse(20008, "user not exist");
      if (person.lastDay !== undefined) throw refuse(20021, "User resigned");
      if (person.frozen) throw refuse(20022, "User frozen");
      const avatar = avatarOf(tenant, person);
      const has = (scope: string) => tenant.scopes.has(scope);
      return {
        name: person.name,
        en_name: person.enName,
        avatar_url: avatar.avatar_72,
        avatar_thumb: avatar.avatar_72,
        avatar_middle: avatar.avatar_240,
        avatar_big: avatar.avatar_640,
        open_id: person.openId,
        union_id: person.unionId,
        ...(has(USER_ID_SCOPE) ? { user_id: person.userId } : {}),
        ...(has("contact:user.employee:readonly") ? { employee_no: person.employeeNo } : {}),
        ...(has("contact:user.email:readonly") ? { email: `${person.userId}@example.com` } : {}),
        tenant_key: tenant.tenantKey,
      };
    },
  }),
];
