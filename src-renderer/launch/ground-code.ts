/** Read first: React and the controls (build/vite/renderer.ts puts them beside this module). */
export const GROUND_CODE = 'ground';
