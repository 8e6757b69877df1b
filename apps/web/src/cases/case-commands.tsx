import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowedCommand, CaseDetail, CommandBody } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { ProblemAlert } from '../shell/problem-alert.js';
import styles from './case-drawer.module.css';
import { useCommand } from './case-queries.js';
import { CommandForm } from './command-form.js';

/** What may be done with the case now, as the system says; a command that needs more opens a small form. */
export const CaseCommands = ({ detail }: { detail: CaseDetail }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const names = useNames();
  const give = useCommand(detail.id);
  const [open, setOpen] = useState<AllowedCommand | null>(null);
  if (detail.commands.length === 0) return null;

  const send = (command: AllowedCommand, body: CommandBody): void =>
    give.mutate(
      { command: command.command, body: { ...body, expectedVersion: detail.version } },
      { onSuccess: () => void message.success(t('command.done', { command: names.of(command.label) })) },
    );
  const choose = (command: AllowedCommand): void => {
    give.reset();
    if (command.needs.length > 0) setOpen(command);
    else send(command, {});
  };

  return (
    <section className={styles.commands} aria-label={t('case.commands')}>
      <div className={styles.buttons}>
        {detail.commands.map((command, index) => (
          <Button
            key={command.command}
            type={index === 0 ? 'primary' : 'default'}
            danger={command.command === 'return'}
            aria-expanded={command.needs.length > 0 ? open?.command === command.command : undefined}
            loading={give.isPending && give.variables.command === command.command}
            disabled={give.isPending}
            onClick={() => choose(command)}
          >
            {names.of(command.label, command.command)}
          </Button>
        ))}
      </div>
      {give.error !== null && <ProblemAlert error={give.error} />}
      {open !== null && (
        <CommandForm
          key={open.command}
          command={open}
          detail={detail}
          sending={give.isPending}
          onSend={(body) => send(open, body)}
          onCancel={() => setOpen(null)}
        />
      )}
    </section>
  );
};
