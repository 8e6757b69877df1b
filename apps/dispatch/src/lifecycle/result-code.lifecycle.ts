import type { Names } from '@citybrain/contracts';

/** How a case may have ended for its department. */
export const resultCodes = [
  'fixed',
  'fixed-on-the-spot',
  'explained',
  'mediated',
  'permitted-activity',
  'exempted',
  'enforcement-opened',
  'copied-to-other-body',
  'not-found',
  'duplicate',
  'cannot-be-fixed',
] as const;
export type ResultCode = (typeof resultCodes)[number];

export const resultCodeNames: Readonly<Record<ResultCode, Names>> = {
  fixed: { zh: '已解决', en: 'Fixed' },
  'fixed-on-the-spot': { zh: '当场解决', en: 'Fixed on the spot' },
  explained: { zh: '解释说明', en: 'Explained' },
  mediated: { zh: '协调化解', en: 'Mediated, nothing filed' },
  'permitted-activity': { zh: '经许可的活动', en: 'A permitted activity' },
  exempted: { zh: '轻微免罚', en: 'Exempted as minor' },
  'enforcement-opened': { zh: '转执法立案', en: 'Enforcement opened' },
  'copied-to-other-body': { zh: '抄告其他部门', en: 'Copied to another body' },
  'not-found': { zh: '现场未发现', en: 'Not found on site' },
  duplicate: { zh: '重复案件', en: 'A duplicate' },
  'cannot-be-fixed': { zh: '暂时无法解决', en: 'Cannot be fixed for now' },
};
