/** Grievances: a member asks the union for help against the employer; case officers take it through to an outcome. */
package huisheng.grievance;
