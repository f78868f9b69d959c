import { configure } from '@testing-library/react';

// A limit for what hangs, not for speed: on busy processors a screen's panels, one a frame, take their time.
configure({ asyncUtilTimeout: 20_000 });
