export const SMALL: string[];
