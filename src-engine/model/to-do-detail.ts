/** Roles that the detail of a log row can tell apart; strategy.json allows 50. */
const ROLES = 64;

/** Detail of a toDoCreated row: index of the To Do type in the strategy, and of the role that got the entry. */
export function toDoDetail(type: number, role: number): number {
  return type * ROLES + role;
}

/** Type and role of a toDoCreated row's detail, as indexes into the strategy's `toDos`. */
export function readToDoDetail(detail: number): { readonly type: number; readonly role: number } {
  return { type: Math.floor(detail / ROLES), role: detail % ROLES };
}
