/**
 * Advance widths of Inter in thousandths of the type size: runs of neighbouring code points, `first:width,width,…` in
 * base 36, a width left out when it is the one before. Written by scripts/generateFontWidths.ts from @fontsource/inter
 * 5.3.0 (OFL 1.1).
 */
export const INTER_WIDTHS = {
  400:
    '0:ga w:7t,80,cy,hl,hu,ra,hw,8c,a5,,dx,ie,80,cs,80,a0,hj,bb,gy,h6,hy,gh,h8,fq,h7,h8,80,8e,ie,,,e7,qu,j6,i6,ka,k' +
    '2,gp,ge,kq,kn,7h,fv,io,fp,p3,kx,l9,hr,l9,hw,hu,hy,ko,j6,rd,iy,iv,hh,a5,a0,a5,d3,co,8z,fm,h0,fv,h0,g7,aa,h1,gf,' +
    '6q,,f9,6q,oc,gf,go,h0,,ag,eo,93,gf,fm,mq,f6,fm,fc,bu,99,bu,ie 4g:7t,80,fv,gz,k5,fa,7i,fs,gf,pe,cm,g7,ie 4u:ii,' +
    'da,co,ie,ca,ce,8z,ga,gr,80,7g,8g,de,g7,ma,nj,oi,e7,j6,,,,,,rm,ka,gp,,,,7h,,,,kf,kx,l9,,,,,ie,l9,ko,,,,iv,ho,h4' +
    ',fm,,,,,,ph,fv,g7,,,,6q,,,,g7,gf,go,,,,,ie,go,gf,,,,fm,h0,fm,j6,fm,j6,fm,j6,fm,ka,fv,ka,fv,ka,fv,ka,fv,k2,jq,k' +
    'f,h0,gp,g7,gp,g7,gp,g7,gp,g7,gp,g7,kq,h1,kq,h1,kq,h1,kq,h1,kn,gf,lk,gf,7h,6q,7h,6q,7h,6q,7h,6q,7h,6q,nb,dg,fv,' +
    '6q,io,f9,el,fp,6q,fp,6q,fp,9g,fn,9z,gj,6q,kx,gf,kx,gf,kx,gf 96:kx,gf,l9,go,l9,go,l9,go,rx,rs,hw,ag,hw,ag,hw,ag' +
    ',hu,eo,hu,eo,hu,eo,hu,eo,hy,93,hy,ag,hy,93,ko,gf,ko,gf,ko,gf,ko,gf,ko,gf,ko,gf,rd,mq,iv,fm,iv,hh,fc,hh,fc,hh,f' +
    'c,8q,h0,lz,i8,h0,lv,j9,ka,,g3,kf,nu,hm,h0,f3,gp,kq,h6,ge,au,kq,ho,qg,7n,9d,iu,f9,6q,hu,p8,kx,gf,l9,l6,gl,o7,hq' +
    ',lj,h0,k6,hu,eo,hj,f7,93,i0,8z,hy,kl,h8,l9,hm,jt,iv,hh,fc,j1,,h8,f2,gy,gx,f4,f3,hm,7f,9y,6q,80 cl:ze,wd,vk,mg,' +
    'dg,10s,ro,n5,j6,fm,7h,6q,l9,go,ko,gf,ko,gf,ko,gf,ko,gf,ko,gf,g7,j6,fm,j6,fm,rm,ph,kq,io,kq,h1,io,f9,l9,go,l9,g' +
    'o,j1,h8,6q,11j,ze,wd,kq,h1,v2,ho,kx,gf,j6,fm,rm,ph,l9,go,j6,fm,j6,fm,gp,g7,gp,g7,7h,6q,7h,6q,l9,go,l9,go,hw,ag' +
    ',hw,ag,ko,gf,ko,gf,hu,eo,hy,93,hm,f3,kn,gf,hk,ld,hk,,hh,fc,j6,fm,gp,g7,l9,go,l9,go,l9,go,l9,go,iv,fm,b2,kr,bc,' +
    '6q,p5,,j6,ka,fv,g3,hy,eo,fc,f3,,i6,kl,k6,gp,g7,gt,6q,l9,h0,hz,ag,ik,fm,,h0,,gw,f2 gm:h0,,f3,g7,kv,ex,,jc,fp,6q' +
    ',h1,,fl,gm,k3,gf,,,6q,7n,9i,6q,bl,6q,ht,oc,,,gf,,hm,go,ma,mp,hr,ag,a2,ag hq:9k,,fe,,eo,a5, hy:eb,93,92,hn,hk,f' +
    '5,fm,mq,fm,fq,fc ia:h8,hd,f2,,,,l9,fp,,gj,gc,9n,f9,de,h0,f2,,u8,ru iu:kr,fj,m7,nd,ki,k9,cj,f1,hk,hj,c3,ck,5i,7' +
    'y,7h,a2,cj,g8,bp,6q,dc,7g,79,7h,4l,4w,ch,,cj,,,,bh,,4x,d9,9y,,4x jy:9y,,7h,,4l,4w,a2,,,7i ka:8a kc:e1,ds,7t,a1' +
    ',ck,5i,au,b5,ch,a3,,,,,,a5,co,ci,c8,9z,,a0,,7v,9y,f5,,ck,80,7g,,,,cj,ch,ci,0, lf:0, lk:0, mb:6q ok:7f,7h,kx oq' +
    ':7g,fv,,,8e,fv p0:7i,ip,j6,80,ki,og,ba p8:ny pa:oe,o7,7n,j6,i6,g3,ix,gp,hh,kn,l9,7h,io,j6,p3,kx,i8,l9,kn,hr pv' +
    ':j5,hy,iv,og,iy,og,le,7h,iv,ig,ex,gf,7n,gf,ig,gk,fm,g8,ex,e5,gf,h9,7n,el,hu,ga,gb,fj,go,gt,h0,ft,hc,cy,gf,k1,f' +
    't,lm,md,7n,gf,go,gf,md,io,hm,hn,in,nh,in,j1,ms,el rg:gh,eu s0:k5,hm,fv,6q,l9,ci, s9:ka,p3 sc:h0,ka,,,gp,,nd,g3' +
    ',ka,hu,7h,,fv,ux,v9,ok,io,kx,hg,k2,j6,hy,i6,g3,mr,gp,qo,h6,kx,,io,ks,p3,kn,l9,kn,hr,ka,hy,hg,n0,iy,k1,jg,qm,r0' +
    ',mo,oj,i1,ka,s7,hw,fm,gi,fp,c4,h1,g7,mi,dq,gf,,f2,fz,le,gc,go,gc,h0,fv,cy,fm,j3,f6,gl,g2,mu,n9,hw,kg,fj,fv,nf,' +
    'fe,g7,,gf,c4,fv,eo,6q,,,po,ow,gf,f2,gf,fm,gc,ow,mf,j4,h3,qk,lq,j6,fv,q1,lk,np,ja,vt,qm,f4,ei,og,lm,l9,go,jk,gh' +
    ',jk,gh,10v,vq w0:jq,fp,hk,0,,,,,,,kx,gf,j4,h3,hn,gx,g3,c4,g3,c4,i4,f2,r7,n2,h6,dq,jm,fm,ij,g9 ww:nb,hf,l2,gr,r' +
    'd,it,us,pm,rd,lm,ka,fv,hy,cy,iv,fm,iv,fm,ji,fp,pg,ib,jv,gg,jg,g2,jg,gf,nb,ju,nb,ju,7h,qo,mi,iz,gb,ks,fz,kn,gc,' +
    'kn,gc,jv,gg,p3,le,6q,j6,fm,j6,fm,rm,ph,gp,g7,kq,g7,kq,g7,qo,mi,h6,dq,h8,,kx,gf,kx,gf,l9,go,l9,go,l9,go,ka,fv,h' +
    'g,fm,hg,fm,hg,fm,jg,g2,g3,c4,oj,kg,gg,c4,ji,eh,iy,f6 10v:ge 5q8:ew 5ql:le 5qz:cy 5s3:b5 5s7:c5,,bl 5sd:c6 5sf:' +
    'b0,hc 5si:bv 5sm:c5,6t,c3 5sr:bn 5sy:5i,7y,c3,bn 5uk:bc 5uo:7m 5vf:b6 5vj:ck 5xc:j6,fm,i6,h0,i6,h0,i6,h0,ka,fv' +
    ',k2,h0,k2,h0,k2,h0,k2,h0,k2,h0,gp,g7,gp,g7,gp,g7,gp,g7,gp,g7,ge,aa,kq,h1,kn,gf,kn,gf,kn,gf,kn,gf,kn,gf,7h,6q,7' +
    'h,6q,io,f9,io,f9,io,f9,fp,6q,fp,6q,fp,6q,fp,6q,p3,oc,p3,oc,p3,oc,kx,gf,kx,gf,kx,gf,kx,gf,l9,go,l9,go,l9,go,l9,' +
    'go,hr,h0,hr,h0,hw,ag,hw,ag,hw,ag,hw,ag,hu,eo,hu,eo,hu,eo,hu,eo,hu,eo,hy,93,hy,93,hy,93,hy,93,ko,gf,ko,gf,ko,gf' +
    ',ko,gf,ko,gf,j6,fm,j6,fm,rd,mq,rd,mq,rd,mq,rd,mq,rd,mq,iy,f6,iy,f6,iv,fm,hh,fc,hh,fc,hh,fc,gf,93,mq,fm,,8q 61p' +
    ':a1,jp,f0,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,j6,fm,gp,g7,gp,g7,gp,g7,gp,g7,gp,g' +
    '7,gp,g7,gp,g7,gp,g7,7h,6q,7h,6q,l9,go,l9,go,l9,go,l9,go,l9,go,l9,go,l9,go,l6,gl,l6,gl,l6,gl,l6,gl,l6,gl,ko,gf,' +
    'ko,gf,kl,h8,kl,h8,kl,h8,kl,h8,kl,h8,iv,fm,iv,fm,iv,fm,iv,fm,l1,fb,f5,f4,k8,hp 6bm:dw 6bt:52 6bv:0 6c3:dw,rs 6c' +
    '8:79,,6p 6cc:c8,,bp 6cg:dn 6ci:fn 6cm:o0 6cy:67,ca 6d5:ao, 6dg:5c 6g0:k9,ka,k9,gs,gz,nv,le,qu,v5,qi,mp,h0,ij,j' +
    'q,hy,12n 6gh:ih,kq,j6,hk,ka 6go:hy,f2,gi 6gs:k7,jh,k6,i6 6j7:cc 6ja:uc 6jm:gz 6mp:n6 6mr:n6 6qa:ie 8sc:5i 8sf:' +
    'hp 933:0 wwv:0 x6n:wr 1edb:0',
  600:
    '0:ga w:70,8x,ej,hw,i2,rw,if,92,ad,,f0,ip,8v,cx,8v,aj,ic,br,hb,ho,ii,h0,hs,g0,hs,,8v,95,ip,,,f3,rr,k8,ib,kh,k2,' +
    'gt,gc,kt,kq,7p,g4,jj,fp,pm,l3,ld,hx,lh,i4,i2,ic,kg,k8,sc,k0,jt,i4,ad,aj,ad,dd,d1,9r,fy,hc,g7,hc,gf,at,hd,h0,7a' +
    ',,ft,7a,p0,h0,gx,hc,,b1,f9,9t,h0,gb,nb,ft,gc,fq,cn,9z,cn,ip 4g:70,8x,g7,hh,kt,fn,8s,fs,h0,pe,cs,hm,ip 4u:ig,ck' +
    ',cq,ip,cm,cv,9r,h2,go,8v,98,90,dj,hm,n3,o6,p7,f3,k8,,,,,,s5,kh,gt,,,,7p,,,,kv,l3,ld,,,,,ip,ld,kg,,,,jt,ia,hw,f' +
    'y,,,,,,pd,g7,gf,,,,7a,,,,gi,h0,gx,,,,,ip,gx,h0,,,,gc,hc,gc,k8,fy,k8,fy,k8,fy,kh,g7,kh,g7,kh,g7,kh,g7,k2,kj,kv,' +
    'hc,gt,gf,gt,gf,gt,gf,gt,gf,gt,gf,kt,hd,kt,hd,kt,hd,kt,hd,kq,h0,m5,h0,7p,7a,7p,7a,7p,7a,7p,7a,7p,7a,ns,ej,g4,7a' +
    ',jj,ft,fq,fp,7a,fp,7a,fp,ah,fx,bn,gq,7a,l3,h0,l3,h0,l3,h0 96:l3,h0,ld,gx,ld,gx,ld,gx,s6,rk,i4,b1,i4,b1,i4,b1,i' +
    '2,f9,i2,f9,i2,f9,i2,f9,ic,9t,ic,bn,ic,9t,kg,h0,kg,h0,kg,h0,kg,h0,kg,h0,kg,h0,sc,nb,jt,gc,jt,i4,fq,i4,fq,i4,fq,' +
    '9a,hc,n3,i8,hc,mz,kc,kh,,gu,kv,ou,i9,hc,gz,gt,kt,ho,gc,c6,kt,jj,r0,8a,9v,jq,ft,7a,il,q1,l3,h0,ld,lh,gv,pb,jj,m' +
    'p,hc,kt,i2,f9,i7,h0,9t,je,9r,ic,ke,hy,li,i8,l4,jj,i4,fq,j3,,hq,fn,hb,he,h0,fn,ib,7z,ak,7a,8x cl:zs,x2,vt,mz,ej' +
    ',117,sd,oa,k8,fy,7p,7a,ld,gx,kg,h0,kg,h0,kg,h0,kg,h0,kg,h0,gf,k8,fy,k8,fy,s5,pd,kt,j0,kt,hd,jj,ft,ld,gx,ld,gx,' +
    'j3,hq,7a,127,zs,x2,kt,hd,v6,jl,l3,h0,k8,fy,s5,pd,ld,gx,k8,fy,k8,fy,gt,gf,gt,gf,7p,7a,7p,7a,ld,gx,ld,gx,i4,b1,i' +
    '4,b1,kg,h0,kg,h0,i2,f9,ic,9t,i8,fo,kq,h0,i8,lo,i8,i7,i4,fq,k8,fy,gt,gf,ld,gx,ld,gx,ld,gx,ld,gx,jt,gc,bm,lc,cd,' +
    '7a,py,,k8,kh,g7,gj,ic,f9,fq,fn,fo,ip,kw,kt,gt,gf,h7,7a,lf,hc,ih,b1,jj,gc,fy,hc,,ha,fn gm:hc,,fn,gf,lz,fb,,ko,g' +
    '2,7a,hd,,fo,hp,jh,h0,,,7a,8a,a8,7a,ct,7a,j1,p0,,,h0,,hq,gx,md,oq,jm,b1,ai,b1 hq:a3,,fu,,f9,am, hy:fb,9t,9r,ij,' +
    'i7,fo,gb,nb,gc,fw,fq ia:hq,i5,fn,,,,ld,fx,g2,h0,gy,bq,ft,di,hc,fn,,v9,s4 iu:mj,ie,ng,ow,lp,ld,ee,ec,ij,,cl,d4,' +
    '5z,8g,7v,ah,d2,gm,cb,6w,dq,7x,86,7y,4l,4r,d4,,ef,,d2,,cc,,5c,cj,ag,,5c jy:ag,,7y,,4l,4r,ak,,,98 ka:9i kc:dz,eu' +
    ',7y,ah,d2,5z,bc,bs,d2,ai,,,,,bu,,eg,d3,dx,ah,,ai,,92,ag,fy,,d3,8v,98,,,,d3,,ef,0, lf:0, lk:0, mb:7k ok:7w,7x,l' +
    '3 oq:7y,g7,,,95,g4 p0:8t,jl,k8,8v,lk,ph,cf p8:p1 pa:px,p7,8a,k8,ib,g5,k2,gt,i4,kq,ld,7p,jj,k8,pm,l3,it,ld,kq,h' +
    'x pv:j8,ic,jt,op,k0,op,lm,7p,jt,j0,fb,h0,8a,h0,j0,gt,gb,gm,fb,em,h0,hd,8a,fq,il,h2,gt,fj,gx,hf,hc,g6,hu,dr,h0,' +
    'lg,gf,ml,mw,8a,h0,gx,h0,mw,jj,ia,i9,jc,ow,jc,k8,os,fq rg:gk,ew s0:kt,ia,g7,7a,ld,d1, s9:kh,pm sc:hc,kh,,,gt,,n' +
    'p,g5,kh,i2,7p,,g4,v0,va,or,jj,l3,io,k6,k8,hy,ib,g5,no,gt,so,ho,l3,,jj,kt,pm,kq,ld,kq,hx,kh,ic,io,n5,k0,kv,jl,r' +
    '7,ru,my,p7,ia,kh,sp,i4,fy,gs,fx,cf,hx,gf,ni,e7,h0,,ft,gi,m6,gy,gx,gt,hc,g7,dr,gc,kr,ft,ho,gh,nj,o7,ij,lr,g3,g7' +
    ',nv,fu,gf,,h0,cf,g7,f9,7a,,,q2,pf,h0,ft,h0,gc,gt,qf,ns,jj,hm,rf,ml,k8,g8,r2,mm,o9,k9,wj,rt,fm,ew,op,ml,ld,gx,k' +
    'k,gx,kk,gx,11p,wr w0:jv,g4,i8,0,,,,,,,l3,h0,jj,hm,i2,gz,g5,cf,g5,cf,ic,fn,tj,ob,ho,e7,kn,gm,ji,h6 ww:o7,i9,ld,' +
    'hm,rq,jf,v6,py,sh,mr,kh,g7,ic,dr,jt,gb,jt,gb,ku,gl,q3,ja,k9,h5,jl,gh,jl,h0,o9,kl,o9,kl,7p,so,ni,j6,gy,kt,gi,kq' +
    ',gy,kq,gy,k9,h5,pm,m6,7a,k8,fy,k8,fy,s5,pd,gt,gf,ks,gf,ks,gf,so,ni,ho,e7,hq,,l3,h0,l3,h0,ld,gx,ld,gx,ld,gx,kh,' +
    'g7,io,gc,io,gc,io,gc,jl,gh,g5,cf,p7,lr,gz,cf,l4,eu,k0,ft 10v:h6 5q8:fx 5ql:m6 5qz:dr 5s3:bk 5s7:cj,,bx 5sd:ck ' +
    '5sf:bl,hv 5si:c7 5sm:cj,7d,cl 5sr:c8 5sy:5z,8g,cl,c8 5uk:bq 5uo:83 5vf:bl 5vj:d2 5xc:k8,fy,ib,hc,ib,hc,ib,hc,k' +
    'h,g7,k2,hc,k2,hc,k2,hc,k2,hc,k2,hc,gt,gf,gt,gf,gt,gf,gt,gf,gt,gf,gc,at,kt,hd,kq,h0,kq,h0,kq,h0,kq,h0,kq,h0,7p,' +
    '7a,7p,7a,jj,ft,jj,ft,jj,ft,fp,7a,fp,7a,fp,7a,fp,7a,pm,p0,pm,p0,pm,p0,l3,h0,l3,h0,l3,h0,l3,h0,ld,gx,ld,gx,ld,gx' +
    ',ld,gx,hx,hc,hx,hc,i4,b1,i4,b1,i4,b1,i4,b1,i2,f9,i2,f9,i2,f9,i2,f9,i2,f9,ic,9t,ic,9t,ic,9t,ic,9t,kg,h0,kg,h0,k' +
    'g,h0,kg,h0,kg,h0,k8,gb,k8,gb,sc,nb,sc,nb,sc,nb,sc,nb,sc,nb,k0,ft,k0,ft,jt,gc,i4,fq,i4,fq,i4,fq,h0,9t,nb,gc,fy,' +
    '9a 61p:ag,k1,gw,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,k8,fy,gt,gf,gt,gf,gt,gf,gt,g' +
    'f,gt,gf,gt,gf,gt,gf,gt,gf,7p,7a,7p,7a,ld,gx,ld,gx,ld,gx,ld,gx,ld,gx,ld,gx,ld,gx,lh,gv,lh,gv,lh,gv,lh,gv,lh,gv,' +
    'kg,h0,kg,h0,ke,hy,ke,hy,ke,hy,ke,hy,ke,hy,jt,gc,jt,gc,jt,gc,jt,gc,nw,ia,gz,,ks,i7 6bm:dw 6bt:4m 6bv:0 6c3:dw,r' +
    's 6c8:86,,7k 6cc:e3,dx,dc 6cg:fc 6ci:dz 6cm:qk 6cy:75,e8 6d5:bk, 6dg:5p 6g0:ku,kh,k8,gy,hh,ny,l5,rq,w4,s3,on,h' +
    'c,iv,lf,ic,13y 6gh:je,kt,k8,jj,kh 6go:id,fm,hg 6gs:ku,k8,kt,ib 6j7:dj 6ja:uj 6jm:hi 6mp:oh 6mr:oh 6qa:ip 8sc:5' +
    'z 8sf:ib 933:0 wwv:0 x6n:xo 1edb:0',
} as const;
