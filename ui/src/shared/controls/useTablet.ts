import { useMedia } from './useMedia';

/** Whether the window is one of a tablet: then the rail lies at the bottom, and rows and controls are as high as a finger needs. */
export const useTablet = (): boolean => useMedia('(max-width: 1023px)');
