import { ValidateBy } from 'class-validator';
import { trustedProxies } from './trusted-proxies.js';

/** A value of `TRUST_PROXY`; `true` is none, because it would believe what clients write. */
export const IsTrustedProxies = () =>
  ValidateBy({
    name: 'isTrustedProxies',
    validator: {
      validate: (value) => trustedProxies(String(value)) !== undefined,
      defaultMessage: () => 'must be false, a number of proxies up to 10, or networks such as 10.0.0.0/8',
    },
  });
