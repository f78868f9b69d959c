import { z } from '../../src-engine/base/zod.ts';
import { type Calls, type Channel, SAVE_CHUNK_BYTES } from '../contract/channels.ts';
import { FILE_KINDS, type FileKind } from '../contract/file-kinds.ts';
import type { MenuItem, MenuRole } from '../contract/menu.ts';

const MENU_ROLES = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'close',
  'quit',
] as const satisfies readonly MenuRole[];

const token = z.string().min(16).max(64);
const line = z.string().max(300);
// The cast says what the table's type says: it is not empty and has these keys only.
const kind = z.enum(Object.keys(FILE_KINDS) as [FileKind, ...FileKind[]]);

const menuItem: z.ZodType<MenuItem> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('command'),
      id: line.min(1),
      label: line.min(1),
      shortcut: line.nullable(),
      enabled: z.boolean(),
      checked: z.boolean().nullable(),
    }),
    z.strictObject({ kind: z.literal('role'), role: z.enum(MENU_ROLES) }),
    z.strictObject({ kind: z.literal('submenu'), label: line.min(1), items: menuItems }),
    z.strictObject({ kind: z.literal('separator') }),
  ]),
);
const menuItems = z.array(menuItem).max(200);

/** What each message must look like. A channel without a schema does not compile. */
export const INPUT_SCHEMAS: {
  readonly [C in Channel]: z.ZodType<Calls[C]['input']>;
} = {
  'files:open': z.strictObject({ kind }),
  'files:drop': z.strictObject({ kind, path: z.string().min(1).max(32_768) }),
  'save:begin': z.strictObject({
    kind,
    suggestedName: line,
    size: z.int().min(0),
    target: token.nullable(),
    overwriteChanged: z.boolean(),
  }),
  'save:chunk': z.strictObject({
    session: token,
    offset: z.int().min(0),
    bytes: z
      .instanceof(Uint8Array)
      .refine((bytes) => bytes.length <= SAVE_CHUNK_BYTES, 'larger than one piece may be'),
  }),
  'save:commit': z.strictObject({ session: token }),
  'recent:list': z.null(),
  'recent:open': z.strictObject({ grant: token }),
  'recent:describe': z.strictObject({ grant: token, detail: line }),
  'recent:forget': z.strictObject({ grant: token }),
  'window:document': z.strictObject({
    title: line,
    dirty: z.boolean(),
    running: z.boolean(),
    grant: token.nullable(),
  }),
  'window:menu': z.strictObject({
    menus: z.array(z.strictObject({ label: line.min(1), items: menuItems })).max(20),
  }),
  'window:unsaved': z.strictObject({ title: line }),
  'window:listening': z.null(),
  'window:close-answer': z.strictObject({ saved: z.boolean() }),
};
