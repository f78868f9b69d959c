import type { OpenedFile, WindowDocument } from '../contract/desktop.ts';
import type { MenuModel } from '../contract/menu.ts';
import type { FileDialogs } from '../files/dialogs.ts';
import type { Grants } from '../files/grants.ts';
import type { Opening } from '../files/opening.ts';
import type { RecentDocuments } from '../files/recent.ts';
import type { Saving } from '../files/saving.ts';
import type { Routes } from './door.ts';

export interface RouteTools {
  readonly grants: Grants;
  readonly dialogs: FileDialogs;
  readonly opening: Opening;
  readonly recent: RecentDocuments;
  readonly saving: Saving;
  readonly window: {
    show(document: WindowDocument, path: string | null): void;
    setMenu(menu: MenuModel): void;
    listening(): void;
    closeAnswered(saved: boolean): void;
  };
}

const DONE = { ok: true, value: null } as const;

/** What each message does: every line hands on to the module that knows how. */
export function createRoutes(tools: RouteTools): Routes {
  const { dialogs, grants, opening, recent, saving, window } = tools;

  function documentPath(token: string): string | null {
    const grant = grants.find(token);
    return grant?.kind === 'document' ? grant.path : null;
  }

  return {
    'files:open': async ({ kind }) => {
      const files: OpenedFile[] = [];
      for (const path of await dialogs.open(kind)) {
        const file = await opening.open(path, kind);
        if (!file.ok) return file;
        files.push(file.value);
      }
      return { ok: true, value: files };
    },
    'files:drop': ({ kind, path }) => opening.open(path, kind),
    'save:begin': (start) => saving.begin(start),
    'save:chunk': ({ session, offset, bytes }) => saving.chunk(session, offset, bytes),
    'save:commit': async ({ session }) => {
      const saved = await saving.commit(session);
      const path = saved.ok ? documentPath(saved.value.grant) : null;
      if (path !== null) await opening.used(path);
      return saved;
    },
    'recent:list': async () => ({ ok: true, value: await recent.list() }),
    'recent:open': async ({ grant }) => {
      const path = documentPath(grant);
      return path === null ? UNKNOWN : opening.open(path, 'document');
    },
    'recent:describe': async ({ grant, detail }) => {
      const path = documentPath(grant);
      if (path === null) return UNKNOWN;
      await recent.describe(path, detail);
      return DONE;
    },
    'recent:forget': async ({ grant }) => {
      const path = documentPath(grant);
      if (path === null) return UNKNOWN;
      await recent.forget(path);
      return DONE;
    },
    'window:document': async (document) => {
      window.show(document, document.grant === null ? null : documentPath(document.grant));
      return DONE;
    },
    'window:menu': async (menu) => {
      window.setMenu(menu);
      return DONE;
    },
    'window:unsaved': async ({ title }) => ({ ok: true, value: await dialogs.unsaved(title) }),
    'window:listening': async () => {
      window.listening();
      return DONE;
    },
    'window:close-answer': async ({ saved }) => {
      window.closeAnswered(saved);
      return DONE;
    },
  };
}

const UNKNOWN = {
  ok: false,
  error: {
    code: 'not-found',
    message: 'This document is not in the list of recent ones.',
    where: '',
    hint: 'Open it with Open.',
  },
} as const;
