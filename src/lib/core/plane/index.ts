export * from './camera';
export * from './curves';
export * from './great-circle';
export * from './hit';
export * from './labels';
export * from './path-data';
export * from './presets';
export * from './project';
export type * from './world-shapes';
