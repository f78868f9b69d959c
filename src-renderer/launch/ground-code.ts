/** Read first: React and the controls (build/vite/renderer.config.ts puts them beside this module). */
export const GROUND_CODE = 'ground';
