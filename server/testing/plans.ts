import type { Pool } from 'pg'

export type PlanStep = { 'Relation Name'?: string; 'Index Name'?: string; 'Actual Rows': number; Plans?: PlanStep[] }

/** Runs a statement and returns every step of how it was carried out, the outermost first, and how many ms it took. */
export async function explained(pool: Pool, statement: string): Promise<{ steps: PlanStep[]; ms: number }> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: PlanStep; 'Execution Time': number }] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
  )
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  if (!plan) throw new Error('there is no plan')
  return { steps: stepsOf(plan.Plan), ms: plan['Execution Time'] }
}

function stepsOf(plan: PlanStep): PlanStep[] {
  return [plan, ...(plan.Plans ?? []).flatMap(stepsOf)]
}
