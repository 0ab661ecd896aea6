import type { Member } from '../../domain/member';
import { toNormalName } from '../../domain/names';

type Identity = Pick<Member, 'name' | 'bornOn' | 'identityNumber'>;

/**
 * Whether two rows are certainly one person: the same 公民身份号码, or the same name and birth
 * date. The same name alone is no proof; 王伟 is a common name.
 */
export function isSamePerson(one: Identity, other: Identity): boolean {
  if (one.identityNumber !== '' && one.identityNumber === other.identityNumber) return true;
  return (
    one.bornOn !== null &&
    one.bornOn === other.bornOn &&
    toNormalName(one.name) === toNormalName(other.name)
  );
}
