import { ValidateBy } from 'class-validator';
import { trustedProxies } from './trusted-proxies.js';

/** Validates `TRUST_PROXY`. `true` is refused, because it would trust what clients send. */
export const IsTrustedProxies = () =>
  ValidateBy({
    name: 'isTrustedProxies',
    validator: {
      validate: (value) => trustedProxies(String(value)) !== undefined,
      defaultMessage: () => 'must be false, a number of proxies up to 10, or networks such as 10.0.0.0/8',
    },
  });
