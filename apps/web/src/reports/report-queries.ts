import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client.js';
import type { NewReport, Page, Report, ReportReceipt } from '../api/types.js';
import { useDistrict } from '../district/district.js';

const reportsKey = ['reports'] as const;

/** One page of reports; an empty status means all. */
export const useReports = (status: string, cursor: string | null) => {
  const { id: jurisdiction } = useDistrict();
  return useQuery({
    queryKey: [...reportsKey, jurisdiction, status, cursor],
    queryFn: ({ signal }) =>
      get<Page<Report>>('/api/intake/reports', { jurisdiction, status, cursor, limit: 50 }, signal),
    placeholderData: keepPreviousData,
  });
};

/** Reports a problem. The key makes a second sending of the same report harmless. */
export const useNewReport = () => {
  const { id: jurisdiction } = useDistrict();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ report, key }: { report: NewReport; key: string }) =>
      post<ReportReceipt>('/api/intake/reports', { ...report, jurisdiction }, { headers: { 'Idempotency-Key': key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
};

export interface ReportDecisionBody {
  reason?: string;
  /** With file: the category as the operator sees it. */
  category?: string;
}

/** Files or voids a report that waits for a decision. */
export const useReportCommand = (id: string) => {
  const { id: jurisdiction } = useDistrict();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, body }: { command: 'file' | 'void'; body: ReportDecisionBody }) =>
      post<Report>(`/api/intake/reports/${id}/commands/${command}`, body, { query: { jurisdiction } }),
    onSettled: () => client.invalidateQueries({ queryKey: reportsKey }),
  });
};
