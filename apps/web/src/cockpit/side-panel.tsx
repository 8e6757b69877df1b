import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveCounters } from '../live/live-provider.js';
import { Panel } from '../shell/panel.js';
import { AlarmList } from './alarm-list.js';
import { DueList } from './due-list.js';
import { Feed } from './feed-panel.js';

const contents = { feed: <Feed />, due: <DueList />, alarms: <AlarmList /> } satisfies Record<string, ReactNode>;
export type SideContent = keyof typeof contents;

const titles = { feed: 'feed.title', due: 'watch.due', alarms: 'watch.alarms' } as const;

interface Props {
  area: string;
  label: string;
  /** What may be chosen here; the first is shown at first. */
  choices: readonly [SideContent, ...SideContent[]];
}

/** One of several short lists, by choice. */
export const SidePanel = ({ area, label, choices }: Props) => {
  const { t } = useTranslation();
  const alarms = useLiveCounters()?.standingAlarms ?? 0;
  const [chosen, choose] = useState<SideContent>(choices[0]);
  const title = (name: SideContent): string => (name === 'alarms' ? `${t(titles[name])} ${alarms}` : t(titles[name]));
  return (
    <Panel
      area={area}
      label={label}
      title={
        <Segmented<SideContent>
          size="small"
          aria-label={label}
          value={chosen}
          onChange={choose}
          options={choices.map((name) => ({ value: name, label: title(name) }))}
        />
      }
    >
      {contents[chosen]}
    </Panel>
  );
};
