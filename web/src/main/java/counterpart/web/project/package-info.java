/// Research projects, the evidence behind competences: pages and API.
@NullMarked
package counterpart.web.project;

import org.jspecify.annotations.NullMarked;
