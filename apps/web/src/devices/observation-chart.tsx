import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useDistrict } from '../district/district.js';
import { palettes } from '../shell/palette.js';
import { usePreferences } from '../shell/preferences.js';
import { dayTime, shortTime } from '../time/zoned.js';
import type { Point } from './points.js';
import { valueText } from './value-text.js';

register([LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface Props {
  points: Point[];
  unit: string;
  label: string;
}

/** What a datastream measured, over time. */
export const ObservationChart = ({ points, unit, label }: Props) => {
  const { theme, language } = usePreferences();
  const { zone } = useDistrict();
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    if (frame.current === null) return undefined;
    const made = init(frame.current);
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const colours = palettes[theme];
    const axis = {
      axisLabel: { color: colours.muted, fontSize: 12 },
      axisLine: { lineStyle: { color: colours.line } },
    };
    chart.current?.setOption({
      animation: false,
      aria: { enabled: true, label: { description: label } },
      grid: { left: 44, right: 12, top: 10, bottom: 24 },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colours.raised,
        borderColor: colours.line,
        textStyle: { color: colours.text, fontSize: 13 },
        formatter: ([entry]: { value: Point }[]) =>
          entry === undefined
            ? ''
            : `${dayTime(new Date(entry.value[0]), zone, language)}<br/><b>${valueText(entry.value[1], unit)}</b>`,
      },
      xAxis: {
        type: 'time',
        ...axis,
        splitNumber: 4,
        axisLabel: {
          ...axis.axisLabel,
          hideOverlap: true,
          formatter: (at: number) => shortTime(new Date(at), zone, language),
        },
      },
      yAxis: { type: 'value', scale: true, ...axis, splitNumber: 3, splitLine: { lineStyle: { color: colours.line } } },
      series: [
        {
          type: 'line',
          data: points,
          showSymbol: false,
          sampling: 'lttb',
          lineStyle: { width: 1.5, color: colours.accent },
          itemStyle: { color: colours.accent },
          areaStyle: { color: colours.accent, opacity: 0.12 },
        },
      ],
    });
  }, [points, unit, label, theme, language, zone]);

  return <div ref={frame} role="img" aria-label={label} style={{ height: '100%' }} />;
};
