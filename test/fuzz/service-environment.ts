/** How the service runs that is fuzzed: nothing is limited that would only hide what is behind it. */
export const SERVICE_ENVIRONMENT: NodeJS.ProcessEnv = {
  RATE_LIMIT_PER_KEY: '0',
  // Webhooks are made for addresses of this machine alone, so that nothing is sent to anybody else.
  WEBHOOKS_TO_PRIVATE: 'true',
};
