import { describe, expect, test } from 'vitest';
import { requestTrouble, statusTrouble } from '../../src/models/network-trouble.ts';

/** As undici throws it: the code is that of the cause. */
const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('made up'), { code }) });

describe('requestTrouble()', () => {
  test.each([
    ['ENOTFOUND', /^no address is known for hub\.example \(ENOTFOUND\); check the network and its DNS/u],
    ['EAI_AGAIN', /^no address is known for hub\.example \(EAI_AGAIN\)/u],
    ['ECONNREFUSED', /^hub\.example \(ECONNREFUSED\) cannot be reached; check the network, proxy/u],
    ['ENETUNREACH', /^hub\.example \(ENETUNREACH\) cannot be reached/u],
    ['UND_ERR_CONNECT_TIMEOUT', /^hub\.example \(UND_ERR_CONNECT_TIMEOUT\) cannot be reached/u],
    ['ECONNRESET', /^the connection to hub\.example \(ECONNRESET\) broke off; try again$/u],
    ['UND_ERR_SOCKET', /^the connection to hub\.example \(UND_ERR_SOCKET\) broke off/u],
    ['SELF_SIGNED_CERT_IN_CHAIN', /\(SELF_SIGNED_CERT_IN_CHAIN\) is not trusted; .*NODE_EXTRA_CA_CERTS$/u],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /is not trusted/u],
    ['CERT_HAS_EXPIRED', /is not trusted/u],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /is not trusted/u],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /is not trusted/u],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /is not trusted/u],
  ])('says what to do about %s', (code, end) => {
    expect(requestTrouble(failed(code), 'hub.example')).toMatch(end);
  });

  test('finds the code of a host of which no address answers', () => {
    const refused = Object.assign(new Error('one of them'), { code: 'ECONNREFUSED' });
    const error = new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) });
    expect(requestTrouble(error, 'hub.example')).toContain('(ECONNREFUSED)');
  });

  test.each([
    [
      new TypeError('fetch failed', { cause: new Error('bad port') }),
      'hub.example (bad port) cannot be reached; ',
    ],
    [new TypeError('fetch failed'), 'hub.example (fetch failed) cannot be reached; '],
  ])('says what caused %s, which has no code', (error, beginning) => {
    expect(requestTrouble(error, 'hub.example')).toContain(beginning);
  });
});

describe('statusTrouble()', () => {
  test.each<readonly [number, string | null, RegExp]>([
    [401, null, /^hub\.example refuses it \(HTTP 401\); check whether a proxy or firewall/u],
    [403, null, /^hub\.example refuses it \(HTTP 403\)/u],
    [404, null, /^hub\.example does not have it \(HTTP 404\); check MODEL_HUB and the repository, commit/u],
    [410, null, /^hub\.example does not have it \(HTTP 410\)/u],
    [429, '30', /^hub\.example was asked too often \(HTTP 429\); try again in 30 s$/u],
    [429, null, /; try again later$/u],
    [429, 'Wed, 21 Oct 2099 07:28:00 GMT', /; try again later$/u],
    [500, null, /^hub\.example has trouble of its own \(HTTP 500\); try again later$/u],
    [503, null, /^hub\.example has trouble of its own \(HTTP 503\); try again later$/u],
    [206, null, /^hub\.example answered with HTTP 206; check MODEL_HUB$/u],
  ])('says what to do about %i with Retry-After: %s', (status, retryAfter, end) => {
    expect(statusTrouble(status, 'hub.example', retryAfter)).toMatch(end);
  });
});
