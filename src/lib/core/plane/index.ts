export * from './camera';
export * from './curves';
export * from './great-circle';
export * from './hit';
export * from './labels';
export * from './presets';
export * from './project';
