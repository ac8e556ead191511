'use client'
import { later } from '../ui/later'

/** The camera and what reads codes, brought when somebody scans. */
export const { Part: LazyScanner } = later(() => import('./scanner').then(({ Scanner }) => Scanner))
