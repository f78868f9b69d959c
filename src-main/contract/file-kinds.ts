/** What a file is to the program: names the filter of its dialog and the checks on its way in. */
export type FileKind =
  | 'document'
  | 'portfolio'
  | 'strategy'
  | 'behaviour'
  | 'evidence'
  | 'sheets'
  | 'contacts'
  | 'table'
  | 'plan'
  | 'case'
  | 'image'
  | 'drawing'
  | 'page';

export interface FileKindInfo {
  /** Shown in the dialog's filter and in messages. */
  readonly title: string;
  /** Without the dot; the first is given to a new file. */
  readonly extensions: readonly [string, ...string[]];
  readonly mime: string;
  /** Several files at once make one portfolio. */
  readonly multiple: boolean;
  readonly opens: boolean;
  readonly saves: boolean;
}

/** One table for the native dialogs and for a browser's file input. */
export const FILE_KINDS: Readonly<Record<FileKind, FileKindInfo>> = {
  document: {
    title: 'Collections Strategy Lab document',
    extensions: ['cstrat'],
    mime: 'application/vnd.sqlite3',
    multiple: false,
    opens: true,
    saves: true,
  },
  portfolio: {
    title: 'Portfolio extract',
    extensions: ['csv', 'xlsx', 'xlsm', 'tsv', 'txt', 'json', 'sqlite', 'db'],
    mime: 'text/csv',
    multiple: true,
    opens: true,
    saves: false,
  },
  strategy: {
    title: 'Strategy configuration',
    extensions: ['json'],
    mime: 'application/json',
    multiple: false,
    opens: true,
    saves: true,
  },
  behaviour: {
    title: 'Behaviour model',
    extensions: ['json'],
    mime: 'application/json',
    multiple: false,
    opens: true,
    saves: true,
  },
  evidence: {
    title: 'Evidence bundle (ZIP)',
    extensions: ['zip'],
    mime: 'application/zip',
    multiple: false,
    opens: false,
    saves: true,
  },
  sheets: {
    title: 'Control sheets (ZIP)',
    extensions: ['zip'],
    mime: 'application/zip',
    multiple: false,
    opens: false,
    saves: true,
  },
  contacts: {
    title: 'Past contacts',
    extensions: ['csv', 'tsv', 'txt'],
    mime: 'text/csv',
    multiple: false,
    opens: true,
    saves: false,
  },
  table: {
    title: 'Table (CSV)',
    extensions: ['csv'],
    mime: 'text/csv',
    multiple: false,
    opens: true,
    saves: true,
  },
  plan: {
    title: 'Plan of a live test',
    extensions: ['json'],
    mime: 'application/json',
    multiple: false,
    opens: true,
    saves: true,
  },
  case: {
    title: 'Worked example (case file)',
    extensions: ['json'],
    mime: 'application/json',
    multiple: false,
    opens: true,
    saves: true,
  },
  image: {
    title: 'Picture (PNG)',
    extensions: ['png'],
    mime: 'image/png',
    multiple: false,
    opens: false,
    saves: true,
  },
  drawing: {
    title: 'Drawing (SVG)',
    extensions: ['svg'],
    mime: 'image/svg+xml',
    multiple: false,
    opens: false,
    saves: true,
  },
  page: {
    title: 'Web page (HTML)',
    extensions: ['html'],
    mime: 'text/html',
    multiple: false,
    opens: false,
    saves: true,
  },
};
