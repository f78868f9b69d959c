import type { ReactElement } from 'react';

/** Shapes on a 16-pixel grid, 1.4-pixel stroke. Event icons are fixed (ux 3.5). */
export const ICON_SHAPES = {
  portfolio: (
    <>
      <ellipse cx="8" cy="3.8" rx="5.3" ry="2" />
      <path d="M2.7 3.8v8.4c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2V3.8M2.7 8c0 1.1 2.4 2 5.3 2s5.3-.9 5.3-2" />
    </>
  ),
  strategy: (
    <>
      <path d="M3 13.5V9.8h3.4V6.6h3.3V3.4H13" />
      <circle cx="13" cy="3.4" r="1.1" />
      <circle cx="3" cy="13.5" r="1.1" />
    </>
  ),
  simulate: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M6.6 5.6v4.8L10.6 8z" />
    </>
  ),
  compare: <path d="M2.5 13.5h11M4.5 11V7M8 11V3.5M11.5 11V5.5" />,
  accounts: <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M6 6.5v6" />,
  toDo: (
    <path d="M6.5 4.2h7M6.5 8h7M6.5 11.8h7M2.3 4.1l.9.9 1.5-1.7M2.3 7.9l.9.9 1.5-1.7M2.6 11.8h1.6" />
  ),
  alert: (
    <path d="M8 2.2a3.8 3.8 0 0 1 3.8 3.8c0 3.6 1.4 4.6 1.4 4.6H2.8S4.2 9.6 4.2 6A3.8 3.8 0 0 1 8 2.2zM6.7 13.2a1.4 1.4 0 0 0 2.6 0" />
  ),
  export: <path d="M8 10V2.5M5.2 5.2 8 2.5l2.8 2.7M3 9.5v4h10v-4" />,
  chevronDown: <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />,
  chevronRight: <path d="m6.2 4.2 3.8 3.8-3.8 3.8" />,
  chevronLeft: <path d="M9.8 4.2 6 8l3.8 3.8" />,
  more: (
    <>
      <circle cx="3.6" cy="8" r=".6" />
      <circle cx="8" cy="8" r=".6" />
      <circle cx="12.4" cy="8" r=".6" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.9.2l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.9-.2l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1" />
  ),
  run: <path d="M4.5 3.2v9.6L12.5 8z" fill="currentColor" stroke="none" />,
  pause: <path d="M5.2 3.5v9M10.8 3.5v9" strokeWidth="2" />,
  check: <path d="m3.2 8.4 3.1 3.1 6.5-7" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  warn: <path d="M8 2.4 14.2 13H1.8zM8 6.6v3M8 11.3v.1" />,
  up: <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  down: <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.4v3.4M8 5.2v.1" />
    </>
  ),
  equal: <path d="M3.5 6.2h9M3.5 9.8h9" />,
  unclear: <path d="M3 8.5c1.6-2.6 3.4-2.6 5 0s3.4 2.6 5 0" />,
  table: <path d="M2.5 3.2h11v9.6h-11zM2.5 6.4h11M2.5 9.6h11M7 6.4v6.4" />,
  undo: <path d="M5.5 3.2 2.8 6l2.7 2.8M3 6h6.4a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="M10.5 3.2 13.2 6l-2.7 2.8M13 6H6.6a3.6 3.6 0 0 0 0 7.2H10" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.2 3.2" />
    </>
  ),
  letter: <path d="M2.2 4h11.6v8.2H2.2zM2.4 4.3 8 8.8l5.6-4.5" />,
  sms: (
    <>
      <path d="M2.4 3.2h11.2v7.6H7.2l-3 2.6v-2.6H2.4z" />
      <path d="M5.4 7h.1M8 7h.1M10.6 7h.1" strokeWidth="1.7" />
    </>
  ),
  email: (
    <>
      <circle cx="8" cy="8" r="2.5" />
      <path d="M10.5 5.6v3.2c0 2.4 3.2 2.2 3.2-.8A5.7 5.7 0 1 0 11.4 12.6" />
    </>
  ),
  call: (
    <path d="M3.4 2.6h2.3l1.1 2.9-1.5 1.1a7.6 7.6 0 0 0 4.1 4.1l1.1-1.5 2.9 1.1v2.3c0 .6-.5 1-1.1 1A10.9 10.9 0 0 1 2.4 3.7c0-.6.4-1.1 1-1.1z" />
  ),
  task: <path d="M4.2 3.2h7.6v10.4H4.2zM6.3 2.2h3.4v2H6.3zM6.2 8.8l1.3 1.3 2.4-2.7" />,
  rating: <path d="M2.5 4l4 4 2.3-2.2 4.7 5M13.5 7.6v3.2h-3.2" />,
  finalNotice: (
    <>
      <path d="M2.2 4h11.6v8.2H2.2z" />
      <path d="M8 5.8v3M8 10.6v.1" strokeWidth="1.6" />
    </>
  ),
  severance: (
    <>
      <path d="M5.6 2.4v3M10.4 2.4v3M3.8 5.4h8.4v1.8a4.2 4.2 0 0 1-8.4 0zM8 11.4v2.4" />
      <path d="m2.4 13.6 11.2-11" strokeWidth="1.6" />
    </>
  ),
  payment: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M10 6c-.3-.7-1-1-2-1-1.2 0-2 .5-2 1.4 0 2.2 4 1 4 3.2 0 .9-.8 1.4-2 1.4-1 0-1.8-.4-2.1-1.100M8 4v8" />
    </>
  ),
  bar: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="m4 12 8-8" />
    </>
  ),
  fee: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 5v6M5 8h6" />
    </>
  ),
  hold: <path d="M5.8 4v8M10.2 4v8" strokeWidth="1.8" />,
  bill: <path d="M4 2.4h8v11.2l-2-1.2-2 1.2-2-1.2-2 1.200zM6 5.600h4M6 8.200h4" />,
  pin: <path d="M8 9.500V14M5 2.500h6l-.8 4 1.8 2.500H4l1.8-2.500z" />,
  calendar: (
    <path d="M2.8 3.600h10.400v9.800H2.800zM2.8 6.600h10.400M5.5 2.200v2.400M10.5 2.200v2.4" />
  ),
  shield: (
    <>
      <path d="M8 2.200l5 1.800v3.800c0 3-2.2 5-5 6-2.8-1-5-3-5-6V4z" />
      <path d="m5.8 8 1.6 1.6 2.9-3.1" />
    </>
  ),
  copy: <path d="M5.5 5.500h7.800v7.800H5.500zM3 10.500V2.700h7.8" />,
  grip: <path d="M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1" strokeWidth="1.8" />,
  stepForward: <path d="M3.5 3.500v9l6-4.500zM12 3.500v9" />,
  briefcase: <path d="M2.5 5.500h11v8h-11zM6 5.500V3h4v2.5" />,
  file: <path d="M4 2.2h5.200L12 5v8.800H4zM9 2.400V5.200h2.8" />,
  folder: <path d="M2.2 4h4.200l1.4 1.600h6v7.200H2.200z" />,
  spark: (
    <path d="M8 2.200v3M8 10.800v3M2.2 8h3M10.8 8h3M4 4l1.9 1.900M10.1 10.1 12 12M12 4l-1.9 1.900M5.9 10.1 4 12" />
  ),
  agency: (
    <path d="M2.6 13.400h10.800M3.8 13.200V6.400M12.2 13.200V6.400M8 13.200V6.400M2.4 6.2 8 2.600l5.6 3.600z" />
  ),
  trash: <path d="M3 4.400h10M6.2 4.200V2.600h3.600v1.600M4.4 4.600l.6 8.800h6l.6-8.8" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof ICON_SHAPES;
