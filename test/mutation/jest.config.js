import base from '../../jest.config.js';

/** As for all tests, without servers. @type {import('jest').Config} */
const config = { ...base, rootDir: '../..', maxWorkers: 1 };
delete config.globalSetup;
delete config.globalTeardown;

export default config;
