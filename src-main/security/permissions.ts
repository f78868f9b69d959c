import type { Session } from 'electron';

// Copying a chart or rows is the user's own gesture; nothing else is ever needed.
const ALLOWED = new Set(['clipboard-sanitized-write']);

/** Refuses camera, location, notifications, devices and whatever else a page may ask for. */
export function refusePermissions(
  session: Pick<
    Session,
    'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(ALLOWED.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
