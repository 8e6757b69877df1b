import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';

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
      description={
        unreachable ? (
          t('problem.unreachableHelp')
        ) : (
          <>
            {problem.detail !== undefined && <p>{problem.detail}</p>}
            {problem.errors?.map((entry) => (
              <p key={entry.pointer + entry.detail}>
                {entry.pointer !== '' && <code>{entry.pointer}</code>} {entry.detail}
              </p>
            ))}
          </>
        )
      }
    />
  );
};
