/** Static pages that check what the server says, with no session and no Faces, and their form as one file (ADR 14). */
package huisheng.web.booth;
