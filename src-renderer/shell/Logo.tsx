export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="4" fill="currentColor" />
      <path
        d="M4.5 13V9.8h3V7h3V4.8h3"
        fill="none"
        stroke="var(--chrome)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
