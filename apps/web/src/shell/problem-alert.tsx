import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '../api/problem.js';

/** Says why something was refused, in the system's own words, and which field was meant. */
export const ProblemAlert = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const unreachable = problem.status === 0;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 12 }}
      title={unreachable ? t('problem.unreachable') : problem.title}
      description={unreachable ? t('problem.unreachableHelp') : detailsOf(problem)}
    />
  );
};

/** What is known beyond the title; nothing when there is nothing. */
const detailsOf = (problem: Problem): ReactNode => {
  const { detail, errors = [], traceId, status } = problem;
  const trace = status >= 500 ? traceId : undefined;
  if (detail === undefined && errors.length === 0 && trace === undefined) return undefined;
  return (
    <>
      {detail !== undefined && <p>{detail}</p>}
      {errors.map((entry) => (
        <p key={entry.pointer + entry.detail}>
          {entry.pointer !== '' && <code>{entry.pointer}</code>} {entry.detail}
        </p>
      ))}
      {trace !== undefined && <code>{trace}</code>}
    </>
  );
};
